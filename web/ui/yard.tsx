/**
 * The yard in the evening: the house with lamps lit, the barn, the storehouse on its stones, the birch and the road in.
 * A picture of the place and nothing to read, so it is hidden from screen readers. Hills and ground reach far outside
 * the frame: on a wide screen they fill it.
 */
export function Yard() {
  return (
    <svg
      className="yard"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 960 300"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <g className="yard-far">
        <path d="M-900 170c120-40 200-60 300-20s160-40 260-30 140 66 200 60 80 6 140-4c60-10 92-62 140-68 46-5 66 40 110 42 56 2 84-74 146-78 52-3 80 58 130 62 46 4 72-30 118-28 60 2 84 50 138 52 90 3 120-50 220-44s180 60 280 40 160-60 380-20" />
        <path d="M-300 204c60-4 90-10 130-24M52 200c34-4 50-10 70-18M316 186c26 2 44-4 64-12M760 198c30 4 56-2 80-8M1080 196c50 6 90-4 130-14" />
      </g>
      <g className="yard-moon">
        <path d="M782 62a25 25 0 1 1-27-33 20 20 0 0 0 27 33z" />
        <path d="M96 48v8M92 52h8M300 30v6M297 33h6M608 34v8M604 38h8M880 60v6M877 63h6M-160 60v8M-164 64h8M1120 44v8M1116 48h8" />
      </g>
      <g>
        <path className="yard-wall" d="M156 250v-66h138v66z" />
        <path className="yard-wall" d="m140 186 30-46h110l30 46z" />
        <path d="M196 250v-42h58v42M196 208l58 42M254 208l-58 42M214 163h22M168 198h12v12h-12zM270 198h12v12h-12z" />
      </g>
      <g>
        <path className="yard-smoke" d="M549 62c-9-9 7-13 0-22s5-13 2-20" />
        <path className="yard-wall" d="M538 104V74h22v30z" />
        <path className="yard-wall" d="M374 252v-92h200v92z" />
        <path className="yard-wall" d="m354 162 42-66h156l42 66z" />
        <path d="M454 252v-58h40v58M486 222v3M444 252h60" />
        <path className="lit" d="M396 184h36v34h-36zM516 184h36v34h-36z" />
        <path d="M414 184v34M396 201h36M534 184v34M516 201h36" />
        <path className="yard-wall" d="M456 116h36v24h-36z" />
        <path d="M474 116v24" />
      </g>
      <g>
        <path d="M668 236v16M736 236v16M660 252h16M728 252h16M654 236h96" />
        <path className="yard-wall" d="M664 236v-30h76v30z" />
        <path className="yard-wall" d="M652 206v-32h100v32z" />
        <path className="yard-wall" d="m638 176 26-38h76l26 38z" />
        <path d="M694 206v-20h16v20M676 236v-30M728 236v-30" />
      </g>
      <g className="yard-tree">
        <path
          className="yard-crown"
          d="M862 96c24 2 40 22 38 48 18 10 14 42-10 50-14 14-44 12-54-4-24-4-30-34-12-48-6-24 14-46 38-46z"
        />
        <path d="M862 256c2-30-2-56 1-92M863 206c-10-4-15-11-18-21M862 192c9-5 15-12 17-21" />
        <path d="M842 142c5-5 11-5 16 0M876 152c5-5 10-5 15 0M836 168c4-4 9-4 13 0M862 120c4-4 9-4 13 0" />
      </g>
      <g className="yard-ground">
        <path d="M-900 270c400-14 900-18 1274-18M574 252c420 0 900 4 1286 18" />
        <path d="M462 264c-8 14-36 26-84 40M490 264c12 14 52 26 110 40" />
        <path d="M14 262v-18M50 260v-18M86 258v-18M6 252c32-4 60-6 88-8M930 256v-18M966 258v-18M1002 260v-18M922 246c30 2 56 4 88 8" />
        <path d="M290 280c6-6 11-6 15 0M214 292c6-6 11-6 15 0M690 284c6-6 11-6 15 0M800 274c6-6 11-6 15 0M-120 288c6-6 11-6 15 0M1090 288c6-6 11-6 15 0" />
      </g>
    </svg>
  );
}

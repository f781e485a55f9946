/** Every page of the store of aids, fetched as one: each file that the first page has to name costs everybody who opens the door. */
export { DoorPage } from './door/door-page.tsx';
export { FetchPage } from './door/fetch-page.tsx';
export { ReturnPage } from './door/return-page.tsx';
export { ArticlePage } from './find/article-page.tsx';
export { ChoosePage } from './find/choose-page.tsx';
export { FindPage } from './find/find-page.tsx';
export { WaitsPage } from './find/waits-page.tsx';
export { LoanPage } from './loans/loan-page.tsx';
export { MyAidsPage } from './loans/my-aids-page.tsx';
export { ReservePage } from './reserve/reserve-page.tsx';
export { ReservedPage } from './reserve/reserved-page.tsx';

import type { ServedFile } from '@tunet/contract';
import type { FastifyReply } from 'fastify';

/**
 * Sends one file as bytes. A photo may be shown on a page of ours; anything else is only downloaded. Opened by itself it can run and
 * load nothing, and no other site can show it.
 */
export function sendFile(reply: FastifyReply, { type, name, content }: ServedFile): FastifyReply {
  const how = type === 'image/jpeg' ? 'inline' : 'attachment';
  return reply
    .code(200)
    .type(type)
    .header('content-disposition', `${how}; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .send(Buffer.from(content, 'base64'));
}

import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { logger } from '#libs/platform';
import { ErrorPage } from '#libs/ui';
import { type Failure, retryAfter, toFailure } from './failure.js';
import { frameOf, html, seeOther } from './render.js';
import { wantsJson, wantsPage } from './request.js';
import { sentence } from './sentences.js';

/** Tells every error: problem+json to programs, a page in their language to people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = toFailure(error);
    if (failure.status >= 500) {
      logger.error({ err: error, requestId: request.id, status: failure.status }, failure.code);
    }
    if (reply.sent) return;
    const seconds = retryAfter(failure);
    if (seconds !== undefined) void reply.header('retry-after', seconds);
    if (wantsJson(request)) sendJson(request, reply, failure);
    else if (failure.status === 401) askToLogIn(request, reply);
    else sendPage(request, reply, failure);
  }
}

function titleAndText(request: FastifyRequest, failure: Failure) {
  const { language } = request.visit;
  const { status, code, parameters } = failure;
  const say = (key: string) =>
    sentence(language, key, { seconds: retryAfter(failure) ?? 0, ...parameters });
  return {
    title: say(`web.title-${status}`) ?? '',
    text: say(code) ?? say(`web.status-${status}`) ?? '',
  };
}

/** RFC 9457. `code` is stable for programs, `title` and `detail` are for people. */
function sendJson(request: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  const { title, text } = titleAndText(request, failure);
  const { status, code, fields } = failure;
  const errors = fields.map((field) => ({
    ...field,
    detail: sentence(request.visit.language, field.code, field.parameters),
  }));
  const problem = { type: 'about:blank', title, status, detail: text, code, requestId: request.id };
  void reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(errors.length > 0 ? { ...problem, errors } : problem));
}

function askToLogIn(request: FastifyRequest, reply: FastifyReply): void {
  const next = wantsPage(request) ? `?tiep=${encodeURIComponent(request.url)}` : '';
  void seeOther(reply, `/dang-nhap${next}`);
}

function sendPage(request: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  const { title, text } = titleAndText(request, failure);
  const { status } = failure;
  const frame = frameOf(request);
  const page = (
    <ErrorPage
      frame={frame}
      title={title}
      text={text}
      code={status >= 500 ? request.id : undefined}
      retryHref={retryAfter(failure) !== undefined && wantsPage(request) ? frame.path : undefined}
    />
  );
  void html(reply, page, status);
}

import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Response } from 'light-my-request';

/** A browser without JavaScript: it keeps cookies and sends the hidden fields of the last page. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private hidden: Record<string, string> = {};

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly address = '203.0.113.7',
  ) {}

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.app.inject({ method: 'GET', url, ...this.common(headers) });
    return this.keep(response);
  }

  /** Sends a form as the page that was opened last would. */
  async post(
    url: string,
    fields: Record<string, string | string[]>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const form = new URLSearchParams();
    for (const [name, values] of Object.entries({ ...this.hidden, ...fields })) {
      for (const value of [values].flat()) form.append(name, value);
    }
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const common = this.common({ ...type, ...headers });
    const response = await this.app.inject({
      method: 'POST',
      url,
      payload: form.toString(),
      ...common,
    });
    return this.keep(response);
  }

  /** Opens the page of a form and sends it. */
  async fill(url: string, fields: Record<string, string>): Promise<Response> {
    await this.get(url);
    return this.post(url, fields);
  }

  private common(headers: Record<string, string>) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { remoteAddress: this.address, headers: { accept: 'text/html', ...headers, cookie } };
  }

  private keep(response: Response): Response {
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const inputs = response.body.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g);
    const found = Array.from(inputs, ([, name = '', value = '']) => [name, value]);
    if (found.length > 0) this.hidden = Object.fromEntries(found) as Record<string, string>;
    return response;
  }
}

const STYLE = `
  body { font: 16px/1.55 system-ui, sans-serif; color: #1d2733; background: #f5f7f9; margin: 0 }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
  h1 { font-size: 1.4rem; overflow-wrap: anywhere }
  a { color: #0b5c8a }
  form { display: flex; gap: .5rem; margin: 1rem 0; flex-wrap: wrap }
  label { align-self: center } input { flex: 1; min-width: 12rem }
  input, button { font: inherit; padding: .5rem .75rem; border: 1px solid #9aa7b4; border-radius: .4rem }
  ul { list-style: none; padding: 0; background: #fff; border-radius: .6rem }
  li { padding: .75rem 1rem; border-bottom: 1px solid #e6eaee; overflow-wrap: anywhere }
  small, time { color: #55616d }
  article { background: #fff; border-radius: .6rem; padding: 1rem 1.25rem }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
  details pre { font: 13px/1.5 ui-monospace, monospace }`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** Text with its web addresses as links. What is linked is escaped before. */
const linked = (text) =>
  escape(text).replace(/https?:\/\/(?:(?!&lt;|&gt;|&quot;|&#39;)\S)*[^\s.,;:!?)]/g, (address) => {
    return `<a href="${address}" rel="noreferrer">${address}</a>`;
  });

function page(title, body) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

const time = (iso) => `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')} UTC</time>`;

const line = ({ id, subject, from, to, receivedAt }) => `<li>
  <a href="/messages/${id}">${escape(subject || '(no subject)')}</a><br>
  <small>${escape(to.join(', '))} · from ${escape(from)} · ${time(receivedAt)}</small></li>`;

/** The list of mails and SMS, newest first, with a field to see those of one address or number. */
export function listPage(messages, to) {
  const list = messages.length
    ? `<ul>${messages.map(line).join('')}</ul>`
    : '<p>No mail and no SMS yet. It appears here as soon as the portal sends one.</p>';
  return page(
    'Mail and SMS on this machine',
    `<h1>Mail and SMS on this machine</h1>
    <p>Whatever the portal sends ends here and goes nowhere else.</p>
    <form><label for="to">To</label><input id="to" name="to" value="${escape(to)}">
    <button>Show</button></form>${list}`,
  );
}

/** One mail with its text part and all its headers, or one SMS, which has only its text. */
export function messagePage({ id, subject, from, to, receivedAt, text, headers }) {
  const mail = `<details><summary>Headers</summary><pre>${escape(headers.join('\n'))}</pre></details>
    <p><a href="/messages/${id}.eml">The mail as a file</a></p>`;
  return page(
    subject || '(no subject)',
    `<p><a href="/">All mail and SMS</a></p><article><h1>${escape(subject || '(no subject)')}</h1>
    <p>From ${escape(from)}<br>To ${escape(to.join(', '))}<br>${time(receivedAt)}</p>
    <pre>${linked(text)}</pre>${headers.length > 0 ? mail : ''}</article>`,
  );
}

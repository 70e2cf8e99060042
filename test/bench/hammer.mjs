// node hammer.mjs URL SECONDS: asks as fast as answers come, over 20 connections; prints how many came.
// A process of its own and as little work as possible for each answer, so that the server is measured.
import { connect } from 'node:net';

const CONNECTIONS = 20;
const { hostname, port, pathname } = new URL(process.argv[2]);
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`;
let answers = 0;
for (let n = 0; n < CONNECTIONS; n += 1) {
  const socket = connect(Number(port), hostname, () => socket.write(request));
  // An answer this short comes in one piece.
  socket.on('data', () => {
    answers += 1;
    socket.write(request);
  });
}
setTimeout(
  () => {
    console.log(answers);
    process.exit();
  },
  Number(process.argv[3]) * 1000,
);

import Sequencer from '@jest/test-sequencer';

const LONGEST = /real-postings\.spec\.ts$/;

/**
 * Jest begins with what took longest the last time, and on a fresh clone with the largest file. The
 * file that takes by far the longest is a small one: begun last, it would run on alone.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => LONGEST.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
}

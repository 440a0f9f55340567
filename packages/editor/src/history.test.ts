import { describe, expect, it } from 'vitest';
import { History } from './history.ts';

describe('the history', () => {
  it('takes back step by step, and does again what was taken back', () => {
    const history = new History(0);
    history.do(1, 'one', 7);
    history.do(2, 'two');
    expect(history.undo()).toMatchObject({ words: 'two' });
    expect(history.undo()).toMatchObject({ words: 'one', about: 7 });
    expect(history.state).toBe(0);
    expect(history.undo()).toBeUndefined();
    expect(history.redo()).toMatchObject({ words: 'one' });
    expect(history.state).toBe(1);
    expect(history.redo()).toMatchObject({ words: 'two' });
    expect(history.state).toBe(2);
  });

  it('takes the letters typed into one field back at once, until typing pauses', () => {
    const history = new History('');
    for (const text of ['a', 'ab', 'abc']) history.do(text, 'name', 1, 'name');
    history.pause();
    history.do('abcd', 'name', 1, 'name');
    history.do('abcd!', 'other', 1, 'other');
    history.undo();
    expect(history.state).toBe('abcd');
    history.undo();
    expect(history.state).toBe('abc');
    history.undo();
    expect(history.state).toBe('');
  });

  it('forgets what was taken back once something else is done', () => {
    const history = new History(0);
    history.do(1, 'one');
    history.undo();
    history.do(2, 'two');
    expect(history.next).toBeUndefined();
    expect(history.redo()).toBeUndefined();
    expect(history.state).toBe(2);
  });
});

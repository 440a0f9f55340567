import { expect, it } from 'vitest';
import { lettersToDigits, smsOf, telOf } from './phone.ts';

it('BEFREE is 233733 on a keypad', () => {
  expect(lettersToDigits('BEFREE')).toBe('233733');
});

it('each letter has the digit that ITU-T E.161 gives it', () => {
  expect(lettersToDigits('ABCDEFGHIJKLMNOPQRSTUVWXYZ')).toBe('22233344455566677778889999');
  expect(lettersToDigits('abcdefghijklmnopqrstuvwxyz')).toBe('22233344455566677778889999');
});

it('digits and signs stay as they are', () => {
  expect(lettersToDigits('*NHP')).toBe('*647');
  expect(lettersToDigits('#677')).toBe('#677');
  expect(lettersToDigits('1-800-FREE 0')).toBe('1-800-3733 0');
});

it('the tel: address of #677 keeps its number', () => {
  expect(telOf('#677')).toBe('tel:%23677');
  expect(new URL(telOf('#677')).pathname).toBe('%23677');
});

it('other numbers are dialled as written', () => {
  expect(telOf('+18883737888')).toBe('tel:+18883737888');
  expect(telOf('*647')).toBe('tel:*647');
  expect(telOf('911')).toBe('tel:911');
});

it('a text message has no body', () => {
  expect(smsOf('233733')).toBe('sms:233733');
});

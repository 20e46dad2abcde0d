import { describe, expect, it } from 'vitest';
import { forbiddenIn } from '../../../build/forbidden.mjs';

describe('the check of a build', () => {
  it.each([
    'fetch("https://e.example")',
    'globalThis.fetch (x)',
    'new XMLHttpRequest',
    'new WebSocket(x)',
    'new EventSource(x)',
    'new WebTransport(x)',
    'navigator.sendBeacon(x)',
    'new RTCPeerConnection',
    'new BroadcastChannel("x")',
    'importScripts(x)',
    'import("./x.js")',
    'import(x)',
    'new Worker(x)',
    'navigator.serviceWorker.register(x)',
    'eval("1")',
    'eval (x)',
    'new Function("return this")',
    'Function("return this")()',
    'setTimeout("x()",5)',
    'location="javascript:x()"',
    'e.innerHTML=x',
    'e["innerHTML"]=x',
    'e.outerHTML=x',
    'e.insertAdjacentHTML("beforeend",x)',
    'e.setHTMLUnsafe(x)',
    'r.createContextualFragment(x)',
    'document.write(x)',
    'new DOMParser',
    'f.srcdoc=x',
    'new Image().src=x',
    'document.createElement("img")',
    'l.rel="preconnect"',
    'l.rel="dns-prefetch"',
    'localStorage.x=1',
    'document.cookie="a=b"',
  ])('refuses a script with %s', (text) => {
    expect(forbiddenIn('content/x.js', `"use strict";(()=>{${text}})()`)).not.toEqual([]);
  });

  it.each(['@import "x.css";', 'a{background:url(https://e.example/x.png)}', 'a{cursor:URL ( x )}'])(
    'refuses a style sheet with %s',
    (text) => expect(forbiddenIn('popup/popup.css', text)).not.toEqual([]),
  );

  it.each([
    '<script src="https://e.example/x.js"></script>',
    '<script src=//e.example/x.js></script>',
    '<script>x()</script>',
    '<body onload="x()">',
    '<link rel="stylesheet" href="https://e.example/x.css">',
    '<link rel="icon" href="x.png">',
    '<link rel="preload" href="x.js">',
    '<img src="//e.example/x.png">',
    '<a href="data:text/html,x">x</a>',
  ])('refuses a page with %s', (text) => expect(forbiddenIn('popup/popup.html', text)).not.toEqual([]));

  it('lets through what our own files are made of', () => {
    expect(forbiddenIn('x.js', 'setTimeout(()=>f(1),5);prefetched;e.textContent=x;isFunction("a")')).toEqual(
      [],
    );
    expect(forbiddenIn('x.css', '.a{color:red}')).toEqual([]);
    const page =
      '<!doctype html><link rel="stylesheet" href="popup.css"><body><script src="main.js"></script></body>';
    expect(forbiddenIn('x.html', page)).toEqual([]);
  });
});

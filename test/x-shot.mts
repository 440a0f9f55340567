import { chromium } from 'playwright-core';
import { readFileSync, writeFileSync } from 'node:fs';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--disable-gpu','--no-first-run','--disable-background-networking']});
const f='/work/main/dist/serve-try/data/tat/builds.json';
const orig=readFileSync(f,'utf8');
const bad=orig.replace(/"date": "2015-02-17",/, '"date": "2015-2-17",');
const url='http://localhost:5391/';
try {
 const q=await (await b.newContext({viewport:{width:768,height:1024}})).newPage();
 await q.goto(url); await q.getByText(/records from 3 publishers/).waitFor();
 writeFileSync(f,bad);
 const info=()=>q.evaluate(()=>{const r=document.querySelector('coalition-explorer')!.shadowRoot!; const p=r.querySelector('.panel')!; const cur=r.querySelector('coalition-panel')!.shadowRoot!.querySelector('[aria-current=true]'); return JSON.stringify([p.scrollTop,p.scrollHeight,p.clientHeight, getComputedStyle(p).overflowY, cur?.getBoundingClientRect().top, scrollY])});
 await q.getByRole('button',{name:/^Show the record cb-us-ga/}).first().click(); await q.waitForTimeout(800);
 console.log(await info());
 await q.getByRole('button',{name:/^Show the record cb-us-ga/}).first().click(); await q.waitForTimeout(800);
 console.log(await info());
 await q.evaluate(()=>{const d=document.querySelector('coalition-explorer')!.shadowRoot!.querySelector('coalition-data')! as any; const e:any=new Event('coalition-select',{bubbles:true,composed:true,cancelable:true}); e.place='US-GA'; e.follow=true; d.dispatchEvent(e)});
 await q.waitForTimeout(500); console.log(await info());
 await q.getByRole('button',{name:/^Show the record cb-us-ga/}).first().click(); await q.waitForTimeout(800);
 console.log(await info());
} finally { writeFileSync(f,orig); await b.close(); }

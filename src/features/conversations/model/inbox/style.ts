/** Style and keys of the inbox: inline, so that one response is the whole page; their hashes go into the content security policy. */

export const inboxStyle = `:root{color-scheme:light dark;--ink:#1c2430;--soft:#566073;--line:#d9dee6;--page:#f4f6f9;--card:#fff;--accent:#1f5fbf;--on-accent:#fff;--note:#fff6d6;--note-line:#d9b84a;--mine:#e9f1fd;--warn:#8a2b0b;--warn-page:#fdeee8;--good-page:#e6f4ea;--good:#14532d}
@media(prefers-color-scheme:dark){:root{--ink:#e7ebf2;--soft:#a3aec0;--line:#333d4d;--page:#12171f;--card:#1a212c;--accent:#8ab6f9;--on-accent:#0c1524;--note:#37300f;--note-line:#8a7426;--mine:#1b2c47;--warn:#ffb59b;--warn-page:#3b1d12;--good-page:#12301d;--good:#a7e0b9}}
*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--page)}
a{color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:8px;z-index:2}
.top{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;justify-content:space-between;padding:12px 20px;background:var(--card);border-bottom:1px solid var(--line)}
.top a.home+a{margin-right:auto}.top a.home{font-weight:700;color:var(--ink);text-decoration:none;font-size:17px}
main{max-width:1180px;margin:0 auto;padding:20px}h1{font-size:22px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}h2{font-size:16px;margin:0 0 8px}
.tabs{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 14px;padding:0;list-style:none}.tabs a{display:inline-flex;gap:6px;align-items:center;min-height:44px;padding:4px 12px;border:1px solid var(--line);border-radius:22px;background:var(--card);color:var(--ink);text-decoration:none}
.tabs a[aria-current]{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}.count{font-variant-numeric:tabular-nums;font-size:13px}
.find{display:flex;gap:8px;margin:0 0 16px}.find input{flex:1;min-width:0}
input[type=search],textarea{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:8px;padding:9px 11px}textarea{min-height:120px;resize:vertical}
button{font:inherit;font-weight:600;min-height:44px;padding:6px 16px;border-radius:8px;border:1px solid var(--soft);background:var(--card);color:var(--ink);cursor:pointer}button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.list{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:12px;overflow:hidden}.list li+li{border-top:1px solid var(--line)}
.item{display:grid;grid-template-columns:1fr auto;gap:2px 16px;padding:12px 16px;color:inherit;text-decoration:none}.item:hover{background:var(--mine)}.item:focus-visible{outline-offset:-3px}
.who{font-weight:500;overflow-wrap:anywhere}.unread .who,.unread .subject{font-weight:700}.unread .who::before{content:"";display:inline-block;width:9px;height:9px;border-radius:50%;background:var(--accent);margin-right:8px}
.time,.soft{color:var(--soft);font-size:13px}.snippet{color:var(--soft);overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0}.item>*{min-width:0}
.chips{display:flex;flex-wrap:wrap;gap:6px;grid-column:1/-1;margin-top:4px}.chip{font-size:13px;padding:1px 9px;border:1px solid var(--line);border-radius:10px;overflow-wrap:anywhere}.chip.warn{color:var(--warn);border-color:var(--warn)}
.empty{text-align:center;padding:56px 16px;background:var(--card);border:1px dashed var(--line);border-radius:12px}.empty p{margin:4px 0;color:var(--soft)}
.two{display:grid;grid-template-columns:minmax(0,1fr) 340px;gap:24px;align-items:start}@media(min-width:861px){aside{position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto;padding:2px}}@media(max-width:860px){.two{grid-template-columns:minmax(0,1fr)}main{padding:14px}}
.bar{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0 16px}.bar form{margin:0}
.messages{list-style:none;margin:0 0 20px;padding:0;display:grid;gap:12px}.message{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px;overflow-wrap:anywhere}
.message.out{background:var(--mine);margin-left:min(48px,8%)}.message.in{margin-right:min(48px,8%)}.message.note{background:var(--note);border-color:var(--note-line)}.message header{display:flex;flex-wrap:wrap;gap:4px 12px;justify-content:space-between;margin-bottom:4px}.message header b{font-weight:600}
.text{white-space:pre-wrap;margin:0}.message footer{font-size:13px;color:var(--soft);margin-top:6px}.message footer.warn{color:var(--warn)}details{margin-top:8px}summary{cursor:pointer;min-height:28px}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:14px 16px;margin-bottom:16px}.card label{font-weight:600;display:block;margin-bottom:6px}.card form p{margin:6px 0}
.line{list-style:none;margin:0;padding:0}.line li{padding:6px 0 6px 18px;border-left:2px solid var(--line);position:relative;overflow-wrap:anywhere}.line li::before{content:"";position:absolute;left:-5px;top:14px;width:8px;height:8px;border-radius:50%;background:var(--soft)}
.plain{list-style:none;margin:0 0 8px;padding:0}.plain li{padding:2px 0;overflow-wrap:anywhere}.links{display:flex;flex-wrap:wrap;gap:4px 16px;margin:8px 0 0}.card .soft{margin:0 0 8px}
.suggestion{border-left:4px solid var(--accent)}.sentences{margin:0;padding:0 0 0 18px}.evidence{font-size:13px}a.button{display:inline-flex;align-items:center;min-height:44px;padding:6px 16px;border-radius:8px;border:1px solid var(--soft);background:var(--card);color:var(--ink);font-weight:600;text-decoration:none}
.notice,.error{padding:10px 14px;border-radius:10px;margin:0 0 14px}.notice{background:var(--good-page);color:var(--good)}.error{background:var(--warn-page);color:var(--warn)}
@media(forced-colors:active){.unread .who::before{background:Highlight}}`

/** Keys work only while no field has the focus and no modifier is held; without JavaScript everything is a link or a button. */
export const inboxScript = `addEventListener('keydown',function(e){var t=e.target,f=/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName);
if(f){if(e.key==='Enter'&&(e.ctrlKey||e.metaKey)&&t.form){e.preventDefault();t.form.requestSubmit()}else if(e.key==='Escape')t.blur();return}
if(e.ctrlKey||e.metaKey||e.altKey)return;
var k=e.key.toLowerCase(),q=function(s){return document.querySelector(s)},a=[].slice.call(document.querySelectorAll('[data-item]')),i=a.indexOf(document.activeElement),x;
if((k==='j'||k==='k')&&a.length){x=a[Math.max(0,Math.min(a.length-1,i+(k==='j'?1:i<0?1:-1)))];x.focus();x.scrollIntoView({block:'nearest'});e.preventDefault()}
else if(k==='r'&&(x=q('#reply'))){x.focus();e.preventDefault()}
else if(k==='n'&&(x=q('#note'))){x.closest('details').open=true;x.focus();e.preventDefault()}
else if(k==='s'&&(x=q('#use-suggestion')))x.click();
else if(k==='a'&&(x=q('#send-suggestion')))x.requestSubmit();
else if(k==='e'&&(x=q('#done')))x.requestSubmit();
else if(k==='/'&&(x=q('#search'))){x.focus();e.preventDefault()}
else if(k==='escape'&&(x=q('#back')))x.click()})`

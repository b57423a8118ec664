/** The look of the launcher's own pages: the tokens of the portal, light, dark and high contrast. */
export const style = (fonts: string) => `
@font-face{font-family:"Source Sans 3 Variable";src:url(${fonts}/source-sans-3.woff2) format("woff2");font-weight:200 900;font-display:swap}
@font-face{font-family:"Bricolage Grotesque Variable";src:url(${fonts}/bricolage-grotesque.woff2) format("woff2");font-weight:200 800;font-display:swap}
:root{color-scheme:light;--bg:#F3F5F8;--surface:#FFFFFF;--line:#D3DAE3;--edge:#74829A;--ink:#141D2B;--ink2:#435068;--blue:#22408F;--onblue:#FFFFFF;--wash:#E8EEFA;--pole:#C23616;--retard:#A3123F;--retardw:#FBE6EC;--risque:#855300;--risquew:#FBEFD6;--f:"Source Sans 3 Variable",system-ui,sans-serif;--fh:"Bricolage Grotesque Variable",var(--f)}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#0E141D;--surface:#161E2A;--line:#303D50;--edge:#7485A0;--ink:#E8EDF5;--ink2:#B7C2D3;--blue:#A3BDF5;--onblue:#0E1A38;--wash:#1F2D4D;--pole:#FF7A55;--retard:#FF93AE;--retardw:#3c1b29;--risque:#EDB95A;--risquew:#372b14}}
@media (prefers-contrast:more){:root{color-scheme:light;--bg:#FFFFFF;--surface:#FFFFFF;--line:#000000;--edge:#000000;--ink:#000000;--ink2:#000000;--blue:#0B1F66;--onblue:#FFFFFF;--wash:#FFFFFF;--pole:#9E2208;--retard:#7A0029;--retardw:#FFFFFF;--risque:#5C3900;--risquew:#FFFFFF}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;background:var(--bg);color:var(--ink);font:400 16px/1.45 var(--f)}
h1,h2,p,ul{margin:0;padding:0}
h1{font:640 30px/1.16 var(--fh);letter-spacing:-.015em;text-wrap:balance}
h2{font:620 19px/1.25 var(--fh)}
ul{list-style:none}
header{display:flex;align-items:center;gap:12px;padding:12px 24px;background:var(--surface);font:640 20px/1 var(--fh)}
header a{margin-left:auto;padding:10px 4px;font:600 15px/1 var(--f);color:var(--blue);text-underline-offset:3px}
.pole{height:8px;background:repeating-linear-gradient(90deg,var(--pole) 0 40px,var(--surface) 40px 80px);border-block:1px solid var(--line)}
main{display:grid;gap:32px;grid-template-columns:minmax(0,1fr);max-width:480px;margin:40px auto;padding:0 16px}
main.wide{max-width:960px}
@media (min-width:820px){main.wide{grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:56px}}
section>*+*{margin-top:16px}
.sec{color:var(--ink2)}
.note{padding:10px 14px;border-left:4px solid var(--risque);border-radius:2px 6px 6px 2px;background:var(--risquew)}
.error{padding:10px 14px;border-left:4px solid var(--retard);border-radius:2px 6px 6px 2px;background:var(--retardw);color:var(--retard);font-weight:600}
label{display:block;margin-bottom:5px;font-size:14px;font-weight:600;color:var(--ink2)}
input{width:100%;min-height:44px;padding:7px 10px;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:var(--ink);font:inherit}
form>*+*{margin-top:16px}
button{min-height:44px;border:1px solid var(--edge);border-radius:6px;background:var(--surface);color:var(--ink);font:600 16px/1.2 var(--f);cursor:pointer}
.primary{display:inline-block;width:100%;padding:13px 16px;border:1px solid var(--blue);border-radius:6px;background:var(--blue);color:var(--onblue);font:600 16px/1.2 var(--f);text-align:center;text-decoration:none}
.accounts{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr))}
.accounts button{display:grid;gap:2px;width:100%;height:100%;align-content:start;padding:9px 12px;border-color:var(--line);text-align:left;font-weight:400;font-size:14px}
.accounts b{font-size:16px;font-weight:620}
.accounts span{color:var(--ink2)}
.accounts button:hover{background:var(--wash);border-color:var(--blue)}
code{font:600 .95em/1.3 ui-monospace,monospace;padding:1px 5px;border-radius:4px;background:var(--wash)}
.message{padding:16px 20px;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.message>*+*{margin-top:8px}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
a{color:var(--blue);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
@media (prefers-reduced-motion:no-preference){button{transition:background-color .12s ease-out,border-color .12s ease-out}}
`;

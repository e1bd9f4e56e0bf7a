import {escapeXml} from "../../src/words/escape.js";

/** Where names carry a hash of their content, so that a browser may keep them for good. */
const hashedFolders = ["_file", "_import", "_node", "_npm", "_observablehq"] as const;

const forGood = "public, max-age=31536000, immutable";

/** What every host sends with every file of a site, and a preview too. */
export function siteHeaders(policy: string): Headers {
  return [
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"]
  ];
}

/** The notebook's frame: the address of its file below the site, and the policy that it has in place of the pages' own. */
type Frame = {path: string; policy: string};

/** The configuration of each kind of host, by file name within the site, all saying the same; `frame` is the one exception. */
export function hostHeaders(policy: string, frame: Frame): Readonly<Record<string, string>> {
  const headers = siteHeaders(policy);
  return {
    _headers: staticHost(headers, frame),
    "nginx.conf": nginx(headers, siteHeaders(frame.policy)),
    ".htaccess": apache(headers, frame),
    "web.config": iis(headers, frame)
  };
}

/** The frame's file as a pattern, below any path. */
const framePattern = "/_file/runner\\.[0-9a-f]+\\.htm$";

type Headers = readonly (readonly [name: string, value: string])[];

/** Cloudflare Pages, Netlify and others read this from the root of the site. */
function staticHost(headers: Headers, frame: Frame): string {
  const section = (path: string, lines: Headers) => [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)];
  return [
    ...section("/*", headers),
    ...hashedFolders.flatMap((folder) => section(`/${folder}/*`, [["Cache-Control", forGood]])),
    // A line with a mark before a name takes away what another rule has set.
    `/${frame.path}`,
    "  ! Content-Security-Policy",
    `  Content-Security-Policy: ${frame.policy}`,
    ""
  ].join("\n");
}

function nginx(headers: Headers, frameHeaders: Headers): string {
  const written = (all: Headers) => all.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const lines = written(headers);
  return `# For nginx: include this file in the server block whose root is this folder.
index index.html;
error_page 404 /404.html;
gzip_static on;
gzip_vary on;
# With the brotli module: brotli_static on;
${lines.join("\n")}
add_header Cache-Control "no-cache" always;
location ~ "${framePattern}" {
${written(frameHeaders)
  .map((line) => `  ${line}`)
  .join("\n")}
  add_header Cache-Control "${forGood}" always;
}
location ~ "/(${hashedFolders.join("|")})/" {
${lines.map((line) => `  ${line}`).join("\n")}
  add_header Cache-Control "${forGood}" always;
}
`;
}

function apache(headers: Headers, {policy}: Frame): string {
  return `# For Apache 2.4 with AllowOverride FileInfo Options Indexes.
Options -Indexes
DirectoryIndex index.html
AddType text/javascript .js
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}
  Header set Cache-Control "no-cache"
  <If "%{REQUEST_URI} =~ m#/(${hashedFolders.join("|")})/#">
    Header set Cache-Control "${forGood}"
  </If>
  <If "%{REQUEST_URI} =~ m#${framePattern}#">
    Header always set Content-Security-Policy "${policy}"
  </If>
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]
</IfModule>
<IfModule mod_mime.c>
  RemoveType .gz
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>
<IfModule mod_headers.c>
  <FilesMatch "\\.(br|gz)$">
    Header append Vary Accept-Encoding
  </FilesMatch>
</IfModule>
`;
}

function iis(headers: Headers, frame: Frame): string {
  const types = [
    [".bin", "application/octet-stream"],
    [".parquet", "application/vnd.apache.parquet"],
    [".json", "application/json"],
    [".svg", "image/svg+xml"]
  ];
  const cache = (folder: string) => `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- For IIS 8 and later. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headers.map(([name, value]) => `        <add name="${name}" value="${escapeXml(value)}" />`).join("\n")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
${types.map(([ending, type]) => `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`).join("\n")}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
  </system.webServer>
${hashedFolders.map(cache).join("\n")}
  <location path="${frame.path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Content-Security-Policy" />
          <add name="Content-Security-Policy" value="${escapeXml(frame.policy)}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
}

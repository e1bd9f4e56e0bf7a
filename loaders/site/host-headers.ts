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

/** The configuration of each kind of host, by file name within the site, all saying the same. */
export function hostHeaders(policy: string): Readonly<Record<string, string>> {
  const headers = siteHeaders(policy);
  return {
    _headers: staticHost(headers),
    "nginx.conf": nginx(headers),
    ".htaccess": apache(headers),
    "web.config": iis(headers)
  };
}

type Headers = readonly (readonly [name: string, value: string])[];

/** Cloudflare Pages, Netlify and others read this from the root of the site. */
function staticHost(headers: Headers): string {
  const section = (path: string, lines: Headers) => [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)];
  return [
    ...section("/*", headers),
    ...hashedFolders.flatMap((folder) => section(`/${folder}/*`, [["Cache-Control", forGood]])),
    ""
  ].join("\n");
}

function nginx(headers: Headers): string {
  const lines = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  return `# For nginx: include this file in the server block whose root is this folder.
index index.html;
error_page 404 /404.html;
gzip_static on;
gzip_vary on;
# With the brotli module: brotli_static on;
${lines.join("\n")}
add_header Cache-Control "no-cache" always;
location ~ "/(${hashedFolders.join("|")})/" {
${lines.map((line) => `  ${line}`).join("\n")}
  add_header Cache-Control "${forGood}" always;
}
`;
}

function apache(headers: Headers): string {
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

function iis(headers: Headers): string {
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
</configuration>
`;
}

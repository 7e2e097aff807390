/** The frame that shows an address of the site small, for somebody else's page. */
export function embedCode(address: string, title: string, height = 480): string {
  const escaped = title.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<iframe src="${address}?embed" title="${escaped}" width="100%" height="${height}" style="border:0" sandbox="allow-scripts allow-same-origin allow-popups" loading="lazy"></iframe>`;
}

/** Puppeteer never downloads a browser by itself: scripts/ finds or installs one. */
module.exports = { skipDownload: true };

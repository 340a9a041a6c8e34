/** The least that an extension can do here: a content script that adds one static button. */
const host = document.createElement('one-button');
const button = document.createElement('button');
button.setAttribute('aria-label', 'Post nothing');
button.textContent = 'Post';
host.attachShadow({ mode: 'closed' }).append(button);
host.style.cssText = 'position: absolute; top: 0; right: 0';
document.documentElement.append(host);

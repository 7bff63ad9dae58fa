// The background: one module for both browsers, a service worker in one and an event page in the other. It may be
// stopped between any two events, so every listener stands at the top level and all that must last lies in
// `storage.session`.

import { onClick, onCommand, onMenu, prepareMenu } from "./background/menu.js";
import { onMessage } from "./background/messages.js";
import { reconcileSites } from "./background/sites.js";
import { checkTab, forgetTab, handChanged, preferencesChanged, rightsRemoved } from "./background/tabs.js";

browser.runtime.onInstalled.addListener(() => {
  prepareMenu();
  void reconcileSites();
});
browser.runtime.onStartup.addListener(() => void reconcileSites());
browser.permissions.onAdded.addListener(() => void reconcileSites());
browser.permissions.onRemoved.addListener(() => {
  void reconcileSites();
  void rightsRemoved();
});
browser.runtime.onMessage.addListener(onMessage);
browser.action.onClicked.addListener((tab) => void onClick(tab));
browser.contextMenus.onClicked.addListener((info, tab) => void onMenu(info, tab));
browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
browser.tabs.onUpdated.addListener((tab, change) => void (change.status && checkTab(tab, change)));
browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
browser.storage.onChanged.addListener((changes, area) => void (area === "local" && changes.hand && handChanged(changes.hand)));
browser.storage.onChanged.addListener((changes, area) => void (area === "sync" && changes.preferences && preferencesChanged()));

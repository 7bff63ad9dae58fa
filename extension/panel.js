// The side panel (Chromium) or sidebar (Firefox): one document for all tabs of a window.

import { show } from "./view.js";

show("panel", { tab: true, follows: true });

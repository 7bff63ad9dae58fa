// The options page.

import { show } from "./view.js";

show("options", {});

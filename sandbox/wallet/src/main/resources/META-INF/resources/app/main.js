import { account } from "./account.js";
import { customers } from "./customers.js";
import { find } from "./find.js";
import { outcome } from "./outcome.js";
import { request } from "./request.js";
import { stage } from "./stage.js";

const go = stage({ customers, account, find, request, outcome });

/** `#q=…`, a link or code, opens its request; behind "#" it reaches no server and no log. */
const q = new URLSearchParams(location.hash.slice(1)).get("q");
history.replaceState(null, "", location.pathname);
go("customers", { q });

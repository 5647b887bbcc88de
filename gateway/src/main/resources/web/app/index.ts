import "./style.css";
import "./app";

// Refused where scripts of that kind are not allowed, in a private window for instance: then the
// browser itself says that there is no network.
navigator.serviceWorker?.register("/offline.js").catch(() => undefined);

/** Who calls, as the access token says it: which tokens are good, and what each opens. */
package fr.cvconnect.web.caller;

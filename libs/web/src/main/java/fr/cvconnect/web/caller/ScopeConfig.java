package fr.cvconnect.web.caller;

import io.smallrye.config.ConfigMapping;

/**
 * Where the access token says what it opens. Without defaults: a service that asks for the scope
 * does not start before it is told.
 */
@ConfigMapping(prefix = "web.scope")
interface ScopeConfig {
  /** The claim with the organisation's id, a text. */
  String organisationClaim();

  /** The claim with the ids of the sites, an array of texts; absent means all of them. */
  String sitesClaim();
}

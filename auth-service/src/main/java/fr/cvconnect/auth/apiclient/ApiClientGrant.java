package fr.cvconnect.auth.apiclient;

import java.util.Optional;
import java.util.Set;

/**
 * What an administrator wants of a new client.
 *
 * @param name for people to know it by
 * @param outletIds those it may work for, twelve digits each; empty for all of the merchant
 */
record ApiClientGrant(String name, Optional<Set<String>> outletIds) {}

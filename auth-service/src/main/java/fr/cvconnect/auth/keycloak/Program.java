package fr.cvconnect.auth.keycloak;

import java.util.List;
import java.util.Map;

/**
 * Till software as Keycloak knows it: a client that signs in with a secret of its own.
 *
 * @param name for whoever reads Keycloak's console
 * @param claims what its tokens open, as attributes of its service account
 * @param admitted whether it gets tokens
 */
public record Program(
    String clientId, String name, Map<String, List<String>> claims, boolean admitted) {}

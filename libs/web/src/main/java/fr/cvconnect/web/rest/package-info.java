/**
 * Plugs the package above into Quarkus REST: the strict JSON mapper, the limits on bodies, and one
 * exception mapper per kind of failure, so that every answer that is not a success is a problem.
 *
 * <p>Nothing here is called by a service.
 */
package fr.cvconnect.web.rest;

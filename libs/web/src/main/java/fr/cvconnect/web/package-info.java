/**
 * What every HTTP service of the house does the same way.
 *
 * <p>Errors are RFC 9457 problems with a stable {@link fr.cvconnect.web.ProblemCode}; a service has
 * one enum of its own codes and throws {@link fr.cvconnect.web.ProblemException} or collects {@link
 * fr.cvconnect.web.Violations}. {@link fr.cvconnect.web.Scope} says what the caller's token opens;
 * {@link fr.cvconnect.web.Texts}, {@link fr.cvconnect.web.PageLimit} and {@link
 * fr.cvconnect.web.Cursor} read what the caller sent. The package {@code rest} plugs it all into
 * Quarkus REST and needs no call.
 */
package fr.cvconnect.web;

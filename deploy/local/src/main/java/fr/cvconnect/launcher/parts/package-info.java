/**
 * Which parts the sandbox has: the real servers, the services and the sandbox's own applications,
 * with their secrets and environment. {@link fr.cvconnect.launcher.parts.Sandbox} is the way in,
 * for the command line and for tests.
 */
package fr.cvconnect.launcher.parts;

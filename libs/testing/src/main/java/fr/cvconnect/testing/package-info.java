/**
 * Real servers for tests, one set per build, and what a test needs to talk to them.
 *
 * <p>{@link fr.cvconnect.testing.RealServers} hands them to a Quarkus test, {@link
 * fr.cvconnect.testing.TestServers} to any other. A {@link fr.cvconnect.testing.Supervisor} in a
 * process of its own ends them when the build is over, however it ends. The servers use random
 * ports and a folder of their build, so they never meet a sandbox or another build.
 */
package fr.cvconnect.testing;

/**
 * The rules of the house that a compiler cannot see, as ArchUnit tests.
 *
 * <p>{@link fr.cvconnect.architecture.RulesForServices} for a service, {@link
 * fr.cvconnect.architecture.RulesForLibraries} for a library. Each rule has been seen to fail: the
 * tests of this module keep one violation of each. A module applies them in five lines, shown
 * there.
 */
package fr.cvconnect.architecture;

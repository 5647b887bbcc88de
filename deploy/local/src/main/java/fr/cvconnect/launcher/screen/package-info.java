/**
 * What people see while the sandbox works: a {@link fr.cvconnect.launcher.screen.LiveScreen} on a
 * terminal, {@link fr.cvconnect.launcher.screen.PlainScreen} lines with their time elsewhere.
 */
package fr.cvconnect.launcher.screen;

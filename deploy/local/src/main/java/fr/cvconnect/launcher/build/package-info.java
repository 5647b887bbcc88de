/**
 * Building what the sandbox runs, only when something has changed ({@link
 * fr.cvconnect.launcher.build.Fingerprint}), and setting the result aside, so that a running
 * sandbox is not disturbed by the next build ({@link fr.cvconnect.launcher.build.Installation}).
 */
package fr.cvconnect.launcher.build;

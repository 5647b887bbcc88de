/**
 * The one sandbox of a checkout, as the person at the terminal has it: made ready to start,
 * watched, explained when it fails, and stopped.
 */
package fr.cvconnect.launcher.session;

/** The browser that the tests of the pages drive. */
package fr.cvconnect.launcher.browser;

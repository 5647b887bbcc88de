/** The commands of {@code ./cv}, one class each; {@code ./cv help} lists them. */
package fr.cvconnect.launcher.cli;

/** Where a sandbox keeps its files, files and HTTP in JSON, and waiting. */
package fr.cvconnect.launcher.io;

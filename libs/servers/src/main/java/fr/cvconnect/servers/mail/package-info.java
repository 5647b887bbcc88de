/**
 * The mail catcher as a process: SMTP for the services, HTTP for whoever wants to read the mails.
 *
 * <p>The program itself is {@code sandbox/mail}.
 */
package fr.cvconnect.servers.mail;

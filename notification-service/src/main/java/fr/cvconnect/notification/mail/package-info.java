/**
 * One French mail to the merchant for each transfer that is scheduled or held.
 *
 * <p>{@code Announcements} writes a row in the intake's transaction; {@code MailDispatch} sends it
 * and retries. SMTP cannot take part in a transaction: if a service dies after the server took a
 * mail and before that is noted, it is sent again, with the same {@code Message-ID}.
 */
package fr.cvconnect.notification.mail;

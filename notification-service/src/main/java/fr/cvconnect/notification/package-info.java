/**
 * Tells people what happened: live in the browser or till, and by mail.
 *
 * <p>{@code intake} reads the other services' facts ({@code fact}), {@code feed} keeps them in
 * streams, {@code live} serves the streams over HTTP, {@code mail} writes to merchants.
 */
package fr.cvconnect.notification;

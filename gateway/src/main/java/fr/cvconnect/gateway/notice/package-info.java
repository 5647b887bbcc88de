/**
 * What the gateway says by itself, without a service or the web app: why a request went no further,
 * and what the link in a QR code is.
 *
 * <p>{@link fr.cvconnect.gateway.notice.Refusal} is said to programs as a problem and to people as
 * a page; {@link fr.cvconnect.gateway.notice.Notice} lists the pages. Their words stand in {@code
 * notices_fr.properties} and {@code notices_en.properties}.
 */
package fr.cvconnect.gateway.notice;

/** The wallet's look-up: what a QR or a short code leads to. The first one marks it scanned. */
package fr.cvconnect.payment.wallet;

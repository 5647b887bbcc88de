/** The QR that a customer's wallet scans: the payment's link, as SVG or PNG. */
package fr.cvconnect.payment.qr;

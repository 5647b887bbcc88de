/**
 * The list as a file for spreadsheets: {@code Column} says what stands in it, {@code PaymentExport}
 * reads it page by page while it is sent, so that neither memory nor a database connection is held
 * for long.
 */
package fr.cvconnect.payment.export;

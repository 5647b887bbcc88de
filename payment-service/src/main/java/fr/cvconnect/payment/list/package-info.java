/**
 * Which payments a caller asks for, of those its token opens: what the list, the export and the
 * totals share, so that an account exports and counts exactly what it may list.
 */
package fr.cvconnect.payment.list;

/** What a list's payments come to: how many of each status, and what was asked for and received. */
package fr.cvconnect.payment.totals;

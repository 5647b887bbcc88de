/**
 * Transfers: one per merchant and business date, gross, commission and net kept apart, scheduled
 * for the due date or held with a reason. Merchants see their own, finance sees all.
 */
package fr.cvconnect.settlement.transfer;

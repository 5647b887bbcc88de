/**
 * Settlement: what merchants are owed and how it reaches their banks.
 *
 * <p>{@code ledger} books every validated payment once into the {@code batch} of its business date.
 * {@code closing} turns a batch that agrees with the announced totals into one {@code transfer} per
 * merchant and the date's {@code bankfile}, in one transaction. {@code merchant} and {@code
 * bankaccount} say whom to pay and where.
 */
package fr.cvconnect.settlement;

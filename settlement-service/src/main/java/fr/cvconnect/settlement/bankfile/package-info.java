/**
 * The file a bank executes: ISO 20022 {@code pain.001.001.09}, one per business date.
 *
 * <p>{@link fr.cvconnect.settlement.bankfile.BankFileWriting} writes it once, in the closing's
 * transaction, and stores its bytes and their SHA-256; whoever downloads it gets these bytes.
 */
package fr.cvconnect.settlement.bankfile;

/**
 * Payment requests, as the merchant's side shows them to a wallet: looked up at the gateway by what
 * the QR code says or by the short code, with this wallet's own token.
 */
package fr.cvconnect.sandbox.wallet.request;

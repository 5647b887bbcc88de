package fr.cvconnect.payment.operations;

/** The list's query parameters as they were sent; null where one was not. */
record ListQuery(
    String scope,
    String outletId,
    String status,
    String q,
    String from,
    String to,
    String cursor) {}

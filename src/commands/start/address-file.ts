/** In the data folder: where the running server is reached, because the port may have moved on. Other commands read it. */
export const ADDRESS_FILE = 'address'

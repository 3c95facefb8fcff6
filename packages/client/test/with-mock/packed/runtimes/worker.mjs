// The program as an edge worker.
import { program } from './program.mjs';

export default {
  /**
   * @param {Request} _request
   * @param {{ baseUrl: string, projectId: string }} given
   */
  async fetch(_request, given) {
    return Response.json(await program(given));
  },
};

/**
 * Loads a JSON file of the site. From the file system, where browsers read no data, it is in a script beside it, which hands
 * it over as a property of its own element.
 */
export async function loadData<Data>(address: string): Promise<Data> {
  if (location.protocol === 'file:') return await dataOfScript(`${address}.js`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} responded with ${response.status}.`);
  return (await response.json()) as Data;
}

function dataOfScript<Data>(address: string): Promise<Data> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve((script as HTMLScriptElement & { data: Data }).data);
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.append(script);
  });
}

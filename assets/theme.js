try{for(const k of["theme","patterns"]){const v=localStorage.getItem("diglot-"+k);if(v)document.documentElement.dataset[k]=v}}catch{}
